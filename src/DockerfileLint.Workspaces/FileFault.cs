using System;
using DockerfileLint.Linting;

namespace DockerfileLint.Workspaces;

/// <summary>What ends the work on one file and not the run.</summary>
public static class FileFault
{
    /// <summary>Whether an exception concerns the file at hand only; one that cancels the run does not.</summary>
    public static bool IsOfOneFile(Exception exception) => exception is not OperationCanceledException;

    /// <summary>What happened, in one line that begins with the name of the file.</summary>
    public static string Message(string path, Exception exception) => exception switch
    {
        null => throw new ArgumentNullException(nameof(exception)),
        InputException => exception.Message,
        OutOfMemoryException => $"{path}: there is not enough memory for it",
        _ => $"{path}: internal error: {FaultText.Of(exception)}; please report it",
    };
}
