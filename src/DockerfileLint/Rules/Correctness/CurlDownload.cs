using System;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Correctness;

/// <summary>Calls of curl that fetch a file.</summary>
internal static class CurlDownload
{
    private static readonly ShellOptionSyntax Syntax = new(
        "AbcCdDeEFHKmoPQrTuUwxXyYz",
        "--output", "--header", "--request", "--data", "--user", "--user-agent", "--url", "--cacert", "--cert",
        "--retry", "--retry-delay", "--retry-max-time", "--max-time", "--connect-timeout", "--proto", "--write-out",
        "--proxy", "--cookie", "--form", "--config", "--range", "--referer", "--output-dir", "--key");

    /// <summary>The arguments.</summary>
    public static ShellArguments Arguments(ShellCommand command) => new(command, Syntax);

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
