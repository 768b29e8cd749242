"""A report as a file, a module a format, each a plug-in. Owns formats; what a report says, `pipeline.report` knows."""
