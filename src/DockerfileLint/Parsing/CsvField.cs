namespace DockerfileLint.Parsing;

/// <summary>A field: its text, its span including quotes, and whether it has quotes.</summary>
internal readonly record struct CsvField(string Text, int Start, int End, bool IsQuoted);
