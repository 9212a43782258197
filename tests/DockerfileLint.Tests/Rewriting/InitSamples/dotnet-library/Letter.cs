public sealed record Letter(string To);
