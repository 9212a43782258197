using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// An installer of JavaScript: what it leaves, and how it leaves development dependencies out (run with npm 11.19, yarn
/// 1.22, pnpm 10.34 and bun 1.4): NODE_ENV=production counts for npm and classic yarn only.
/// </summary>
internal abstract class NodeInstaller : Tool
{
    private const string Folder = "node_modules";
    private readonly Leftover cache;

    private protected NodeInstaller(
        Leftover cache,
        ShellOptionSyntax options,
        params string[] programs) : base(options, programs) => this.cache = cache;

    /// <summary>The option that leaves them out.</summary>
    public abstract string OmitDevelopment { get; }

    /// <summary>Whether NODE_ENV=production does so, too.</summary>
    public virtual bool CountsNodeEnvironment => false;

    /// <summary>The other variables that decide it.</summary>
    public abstract ImmutableArray<string> Variables { get; }

    /// <summary>The options that say which dependencies are meant.</summary>
    protected abstract ImmutableArray<string> Choices { get; }

    /// <summary>The words for an installation of the project's packages.</summary>
    protected abstract ImmutableArray<string> InstallVerbs { get; }

    /// <summary>Whether the program without a word installs.</summary>
    protected virtual bool IsBareInstall => false;

    /// <summary>The installer that a command calls; null for other programs.</summary>
    public static NodeInstaller? Of(ShellCommand command) => Tools.Find(command) as NodeInstaller;

    /// <summary>
    /// The word after which the option goes, where the command installs the project's packages and no option says
    /// which: the program itself where it installs without a word; null elsewhere.
    /// </summary>
    public ShellWord? FindInstall(ShellCommand command)
    {
        var words = command.Arguments.Where(static word => word.Prefix.Length == 0 || word.Prefix[0] != '-').ToList();
        if (command.Arguments.Any(
            word =>
                Choices.Any(
                    option => word.Prefix == option || word.Prefix.StartsWith(option + "=", StringComparison.Ordinal))))
            return null;
        if (words.Count == 0)
            return IsBareInstall
                && command.Arguments.All(
                    static word => word.Value is "--frozen-lockfile" or "--silent" or "--non-interactive")
                ? command.Program
                : null;
        return words.Count == 1 && words[0].Value is { } verb && InstallVerbs.Contains(verb, StringComparer.Ordinal)
            ? words[0]
            : null;
    }

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        switch (arguments.Subcommand)
        {
            case null when command.Arguments.IsEmpty
                || arguments.GetOperand(0) is null && !arguments.Has("--version", "-v"):
            case "install" or "add" or "i":
                Leave(arguments, run, isGlobal: false);
                break;
            case "cache" when arguments.GetOperand(1)?.Value is "clean" or "clear":
                run.Clean(cache, arguments);
                break;
        }
    }

    public override bool CanBuild => true;

    /// <summary>Whether a script of the project builds: <c>run build</c>.</summary>
    public override bool Builds(ShellArguments arguments) =>
        arguments.Subcommand == "run"
            && arguments.GetOperand(1)?.Prefix.StartsWith("build", StringComparison.Ordinal) == true;

    private protected void Leave(ShellArguments arguments, IToolRun run, bool isGlobal)
    {
        run.Leave(cache, arguments);
        if (!isGlobal) run.Write(Folder, Leftover.Dependencies);
    }
}
