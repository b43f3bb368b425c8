import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** Whatever has an id of its own and can be fetched again by it. Ids are opaque and never change. */
@InterfaceType('Node')
export abstract class Node {
  @Field(() => ID)
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
