import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, Length, Max, Min } from 'class-validator';
import type { Page } from '../tutoring/ports.ts';

/** The most that one page holds. */
export const longestPage = 100;

@ArgsType()
export class PageArgs {
  @IsOptional()
  @Min(1)
  @Max(longestPage)
  @Field(() => Int, { nullable: true, defaultValue: 20 })
  readonly first!: number | null;

  @IsOptional()
  @Length(1, 200)
  @Field(() => String, { nullable: true })
  readonly after?: string | null;
}

/** Where a page stands in its list. */
@ObjectType('PageInfo')
export class PageInfo {
  @Field(() => Boolean)
  readonly hasNextPage: boolean;

  @Field(() => Boolean)
  readonly hasPreviousPage: boolean;

  @Field(() => String, { nullable: true })
  readonly startCursor: string | null;

  @Field(() => String, { nullable: true })
  readonly endCursor: string | null;

  constructor(page: Page<unknown>) {
    this.hasNextPage = page.hasNextPage;
    this.hasPreviousPage = page.hasPreviousPage;
    this.startCursor = page.items.at(0)?.cursor ?? null;
    this.endCursor = page.items.at(-1)?.cursor ?? null;
  }
}

/** What a page costs: everything asked of an item, as often as there may be items. */
export function costOfPage({ args, childComplexity }: PageCost): number {
  const first = typeof args.first === 'number' ? args.first : longestPage;
  return 10 + childComplexity * Math.min(Math.max(first, 1), longestPage);
}

interface PageCost {
  readonly args: { readonly first?: unknown };
  readonly childComplexity: number;
}
