using System.Globalization;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;

namespace DockerfileLint.Rules.Size;

/// <summary>Files of a built image as messages name them.</summary>
internal static class ImageText
{
    /// <summary>Such as <c>/app/data (20 MB)</c> or <c>12 files (20 MB), such as /app/data</c>.</summary>
    public static string FilesOf(string path, int files, long bytes)
    {
        var size = ByteText.Of(bytes);
        return files == 1
            ? $"{path} ({size})"
            : $"{files.ToString("N0", CultureInfo.InvariantCulture)} files ({size}), such as {path},";
    }

    /// <summary>What a later layer did to them, and with what effect.</summary>
    public static string DoneOf(MeasuredHidden hidden)
    {
        var stored = hidden.Files == 1 ? "which stores it again" : "which stores them again";
        return hidden.Cause switch
        {
            MeasuredCause.Deleted => "deleted here",
            MeasuredCause.Overwritten => "replaced here",
            MeasuredCause.Moved => $"moved here, {stored}",
            MeasuredCause.OwnerChanged => $"given another owner here, {stored}",
            MeasuredCause.ModeChanged => $"given other permissions here, {stored}",
            MeasuredCause.TimeChanged => $"given another time here, {stored}",
            MeasuredCause.Unchanged => "stored again here, though nothing changed",
            _ => "stored again here with the same content",
        };
    }
}
