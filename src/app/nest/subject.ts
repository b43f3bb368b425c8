/** Two tenants may call two people by the same name. A slash occurs in no encoded part, so no two pairs give one subject. */
export function subjectOf(sub: string, tenant: string | null): string {
  const own = encodeURIComponent(sub);
  return tenant === null ? own : `${encodeURIComponent(tenant)}/${own}`;
}
