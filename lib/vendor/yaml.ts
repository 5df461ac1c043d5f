export { Composer, type Document, LineCounter, Parser, isMap, isScalar, isSeq, visit } from 'yaml';
