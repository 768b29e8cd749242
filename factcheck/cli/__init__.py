"""The command line: options, commands, exit codes. Owns no logic."""
