namespace DockerfileLint.Parsing;

/// <summary>The two ways to write truth values.</summary>
internal static class Booleans
{
    /// <summary>Whether Go's <c>strconv.ParseBool</c> takes it.</summary>
    public static bool IsGoBoolean(string value) =>
        value is "1" or "t" or "T" or "TRUE" or "true" or "True" or "0" or "f" or "F" or "FALSE" or "false" or "False";

    /// <summary>Whether a flag takes it.</summary>
    public static bool IsFlagBoolean(string value) =>
        string.Equals(value, "true", System.StringComparison.OrdinalIgnoreCase)
            || string.Equals(value, "false", System.StringComparison.OrdinalIgnoreCase);
}
