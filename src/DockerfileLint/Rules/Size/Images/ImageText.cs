using System.Globalization;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

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

    /// <summary>What a later layer did to them.</summary>
    public static string DoneOf(MeasuredCause cause) => cause switch
    {
        MeasuredCause.Deleted => "deleted",
        MeasuredCause.Moved => "moved",
        MeasuredCause.Overwritten => "replaced",
        MeasuredCause.OwnerChanged => "given another owner",
        MeasuredCause.ModeChanged => "given other permissions",
        MeasuredCause.TimeChanged => "given another time",
        _ => "stored again",
    };

    /// <summary>Whether the instruction that wrote files is a RUN; else it copied them.</summary>
    public static bool IsRun(TextSpan writer, RuleContext context)
    {
        var index = context.Syntax.IndexAt(writer.Start);
        return index >= 0 && context.Syntax.Instructions[index] is RunSyntax run && run.Span == writer;
    }
}
