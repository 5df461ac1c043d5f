export { Composer, LineCounter, Parser, isMap, isScalar, isSeq } from 'yaml';
