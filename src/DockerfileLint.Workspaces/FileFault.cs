using System;
using System.IO;
using DockerfileLint.Linting;

namespace DockerfileLint.Workspaces;

/// <summary>What ends the work on one file and not the run.</summary>
internal static class FileFault
{
    /// <summary>
    /// Whether an exception concerns the file at hand only. A cancelled run, or a part of the program that can't be
    /// loaded, concerns all.
    /// </summary>
    public static bool IsOfOneFile(Exception exception) =>
        exception is not OperationCanceledException && !IsOfTheProgram(exception);

    /// <summary>What happened, in one line that begins with the name of the file.</summary>
    public static string Message(string path, Exception exception) => exception switch
    {
        InputException => exception.Message,
        OutOfMemoryException => $"{path}: there is not enough memory for it",
        _ => $"{path}: internal error: {FaultText.Of(exception)}; please report it",
    };

    private static bool IsOfTheProgram(Exception exception) => exception switch
    {
        FileLoadException or BadImageFormatException or TypeLoadException or TypeInitializationException => true,
        FileNotFoundException { FileName: { } name } => name.IndexOf(", Version=", StringComparison.Ordinal) >= 0,
        _ => false,
    };
}
