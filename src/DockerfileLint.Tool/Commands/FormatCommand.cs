using System.CommandLine;

namespace DockerfileLint.Tool.Commands;

/// <summary><c>format</c>: puts Dockerfiles into one style.</summary>
internal static class FormatCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = LintArguments.PathArgument();
        var diff = new Option<bool>("--diff") { Description = "Show the changes without writing them." };
        var check = new Option<bool>("--check")
        {
            Description = "List the files that would change without writing them.",
        };
        var exclude = LintArguments.ExcludeOption();
        var config = LintArguments.ConfigOption();
        var followLinks = LintArguments.FollowLinksOption();
        var stdinFilename = LintArguments.StdinFilenameOption();
        var command = new Command(
            "format", "Format files, folders (recursively) or standard input without changing their meaning.")
        {
            paths, diff, check, exclude, config, followLinks, stdinFilename,
        };
        foreach (var option in (Option[])[exclude, config, stdinFilename]) LintArguments.RefuseEmpty(option);
        command.SetAction(result => new FormatRun(
            new LintSettings
            {
                Paths = [.. result.GetValue(paths)!],
                Exclude = [.. result.GetValue(exclude) ?? []],
                ConfigurationFile = result.GetValue(config),
                FollowLinks = result.GetValue(followLinks),
                StandardInputName = result.GetValue(stdinFilename),
            },
            terminal)
        {
            Diff = result.GetValue(diff),
            Check = result.GetValue(check),
        }.Run());
        return command;
    }
}
