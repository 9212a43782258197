using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Speed;

/// <summary>A command in a few words: <c>npm ci</c>.</summary>
internal static class CommandText
{
    /// <summary>Its program and what that does.</summary>
    public static string Of(ShellCommand command) =>
        ProjectInstall.Of(command)?.Text
            ?? (Tools.Arguments(command).GetOperand(0) is { } verb ? command.Name + " " + verb.Text : command.Name!);
}
