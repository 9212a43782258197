using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>In which folder the git commands of a RUN work, as far as its own commands tell in their order.</summary>
internal sealed class GitFolder(RunModel run)
{
    private string? folder = run.State.WorkingDirectory;

    /// <summary>Follows a command that isn't git's.</summary>
    public void Pass(ShellCommand command)
    {
        if (command.Name is not ("cd" or "pushd" or "popd")) return;
        folder = command.Name != "popd"
            && command.Parent == run.Script.Body
            && new ShellArguments(command).GetOperand(0)?.Value is { } target
            ? ImagePaths.Resolve(folder, target)
            : null;
    }

    /// <summary>The folder in which a git command works; null where that isn't known.</summary>
    public string? Of(ShellCommand command)
    {
        var arguments = new ShellArguments(command, DownloadCommands.GitOptions);
        if (!command.Assignments.IsEmpty
            || command.Parent != run.Script.Body
            || arguments.Has("--git-dir")
            || arguments.Has("--work-tree")
            || run.State.Variable("GIT_DIR") is not null)
            return null;
        if (!arguments.Has("-C")) return folder;
        return arguments.GetValue("-C") is { } other ? ImagePaths.Resolve(folder, other) : null;
    }
}
