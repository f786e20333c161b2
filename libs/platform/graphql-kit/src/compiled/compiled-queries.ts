// SPDX-License-Identifier: EUPL-1.2
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/** Compiling costs as much as some ten executions, so only what comes back is compiled. */
const WORTH_COMPILING = 5;
/** A hostile client may send documents without end; each compiled one holds some 100 kB. */
const MOST_KEPT = 200;

/** The queries that come back, each as a function that was written for it. What was used longest ago makes room. */
export class CompiledQueries {
  private readonly seen = new WeakMap<OperationDefinitionNode, number>();
  private readonly kept = new Map<OperationDefinitionNode, CompiledQuery['query'] | null>();

  /** Null for what is not compiled: new documents, and everything but queries. Apollo keeps parsed documents, so that they are known again. */
  of(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery['query'] | null {
    if (operation.operation !== 'query') return null;
    const known = this.kept.get(operation);
    if (known !== undefined) {
      this.kept.delete(operation);
      return this.keep(operation, known);
    }
    const times = (this.seen.get(operation) ?? 0) + 1;
    this.seen.set(operation, times);
    return times < WORTH_COMPILING ? null : this.keep(operation, compiled(schema, document, operation));
  }

  private keep(operation: OperationDefinitionNode, query: CompiledQuery['query'] | null): CompiledQuery['query'] | null {
    this.kept.set(operation, query);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return query;
  }
}

/** Null where the compiler gives up: graphql-js then runs it, or says what is wrong. */
function compiled(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery['query'] | null {
  const query = compileQuery(schema, document, operation.name?.value);
  return isCompiledQuery(query) ? query.query : null;
}
