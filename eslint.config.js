import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  { files: ["scripts/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["tests/scripts/**/*.js"], languageOptions: { globals: globals.node } },
  {
    rules: {
      eqeqeq: "error",
      "max-lines": ["error", 300],
      "no-console": "error",
      "no-param-reassign": "error",
      "no-shadow": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-var": "error",
      "prefer-const": "error",
    },
  },
];
