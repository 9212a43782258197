namespace DockerfileLint.Parsing;

/// <summary>A field: its text, where it stands, quotes included, and whether it has quotes.</summary>
internal readonly record struct CsvField(string Text, int Start, int End, bool IsQuoted);
