using System;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Calls of curl that fetch a file.</summary>
internal static class CurlDownload
{
    /// <summary>The arguments.</summary>
    public static ShellArguments Arguments(ShellCommand command) => new(command, DownloadCommands.CurlOptions);

    /// <summary>
    /// Whether a call surely fetches a file: it isn't a question to an interface, and no option is unknown.
    /// </summary>
    public static bool Fetches(ShellCommand command)
    {
        var arguments = Arguments(command);
        if (arguments.HasUnknown || command.Program is null) return false;
        if (arguments.Has("-I", "--head") || arguments.Has("-K", "--config")) return false;
        if (arguments.Has("-X", "--request") || arguments.Has("-d", "--data") || arguments.Has("-V", "--version"))
            return false;
        foreach (var operand in arguments.Operands)
            if (operand.Prefix.StartsWith("http", StringComparison.Ordinal) || operand.Value is null) return true;
        return false;
    }
}
