// Two projects: what runs from the sources, and what needs the build (made first when it is missing or old).
const shared = {
  testEnvironment: 'node',
  transform: {
    '\\.[cm]?ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022', keepClassNames: true },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: {
    '^azure-monitor-constructs$': '<rootDir>/lib/index.ts',
    '^azure-monitor-constructs/(core|pulumi)$': '<rootDir>/lib/$1/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/(dist|out|cdktf\\.out)/'],
};

const built = ['<rootDir>/test/(cdktn|packed|surface).test.ts'];

module.exports = {
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'sources',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: built,
    },
    { ...shared, displayName: 'build', testMatch: built, globalSetup: '<rootDir>/test/build.ts' },
  ],
};
