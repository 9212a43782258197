namespace Letters;

public sealed record Letter(string To);
