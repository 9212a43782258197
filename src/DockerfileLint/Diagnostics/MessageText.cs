namespace DockerfileLint.Diagnostics;

/// <summary>The message of a finding for formats that have no field for bytes.</summary>
internal static class MessageText
{
    /// <summary>The message, with what could be saved where it is known.</summary>
    public static string WithBytes(Diagnostic diagnostic) =>
        diagnostic is { SavedBytes: { Bytes: > 0 } bytes }
            ? $"{diagnostic.Message} (saves {ByteText.Of(bytes)})"
            : diagnostic?.Message ?? string.Empty;
}
