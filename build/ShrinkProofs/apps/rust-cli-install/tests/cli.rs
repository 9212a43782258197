// Tests run against the installed program.
