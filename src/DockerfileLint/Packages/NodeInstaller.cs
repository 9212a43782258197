using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// An installer of JavaScript: what it leaves, and how it leaves development dependencies out (run with npm 11.19, yarn
/// 1.22, pnpm 10.34 and bun 1.4): NODE_ENV=production counts for npm and classic yarn only.
/// </summary>
internal abstract class NodeInstaller : DependencyInstaller
{
    /// <summary>The variable that names the mode.</summary>
    public const string Mode = "NODE_ENV";

    /// <summary>The mode without development dependencies.</summary>
    public const string Production = "production";

    private const string Folder = "node_modules";
    private readonly Leftover cache;

    private static readonly HashSet<string> DevelopmentPrograms = new(StringComparer.Ordinal)
    {
        "npx", "bunx", "tsc", "vite", "webpack", "node", "ng", "next",
    };

    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "npx", "nodemon", "ts-node", "tsx", "vite", "next", "ng",
    };

    private static readonly HashSet<string> Scripts = new(StringComparer.Ordinal)
    {
        "run", "build", "dlx", "deploy", "run-script", "test", "exec", "prune", "start", "rebuild",
    };

    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "-g", "--global", "--prefix", "--cwd", "-C", "--dir", "--filter", "-F", "-w", "--workspace", "--workspaces",
        "-r", "--recursive", "--offline", "-v", "-V", "-h",
    };

    private protected NodeInstaller(
        Leftover cache,
        ShellOptionSyntax options,
        params string[] programs) : base(options, programs) => this.cache = cache;

    /// <summary>Whether NODE_ENV=production does so, too.</summary>
    public virtual bool CountsNodeEnvironment => false;

    /// <summary>The words for an installation of the project's packages.</summary>
    protected abstract ImmutableArray<string> InstallVerbs { get; }

    /// <summary>Whether the program without a word installs.</summary>
    protected virtual bool IsBareInstall => false;

    /// <summary>Whether a word that isn't a verb is the name of a script.</summary>
    protected virtual bool RunsScriptsByName => false;

    /// <summary>The installer that a command calls; null for other programs.</summary>
    public static NodeInstaller? Of(ShellCommand command) => Tools.Find(command) as NodeInstaller;

    public override string Manifest => "package.json";

    protected override ImmutableArray<string> DevelopmentMarks { get; } = ImmutableArray.Create("\"devDependencies\"");

    /// <summary>Whether a package.json names any: an empty object names none.</summary>
    public override bool NamesDevelopment(string manifest)
    {
        foreach (var mark in DevelopmentMarks)
        {
            var start = manifest.IndexOf(mark, StringComparison.Ordinal);
            if (start < 0) continue;
            var value = manifest.AsSpan(start + mark.Length).TrimStart();
            if (value is not [':', ..] || value[1..].TrimStart() is not ['{', .. var rest]) return true;
            if (rest.TrimStart() is not ['}', ..]) return true;
        }

        return false;
    }

    /// <summary>Whether a command that starts with an image starts a tool for development, or may.</summary>
    public static bool StartsDevelopment(ShellCommand command) =>
        Tools.Find(command) is Npm or Yarn || command.Name is { } program && Starters.Contains(program);

    /// <summary>
    /// The script of package.json that a command runs without more arguments, as in <c>npm start</c>; null for others.
    /// </summary>
    public static string? ScriptOf(ShellCommand command)
    {
        if (Tools.Find(command) is not (Npm or Yarn)) return null;
        var words = command.Arguments.Where(static word => word.Value is not ("-s" or "--silent")).ToList();
        if (words.Count == 1 && words[0].Value is "start") return "start";
        return words.Count == 2 && words[0].Value is "run" or "run-script" ? words[1].Value : null;
    }

    /// <summary>Whether a command starts a program with Node.js alone: no module is loaded before it.</summary>
    public static bool StartsProgram(ShellCommand command) =>
        command.Name == "node"
            && !command.Arguments.IsEmpty
            && command.Arguments.All(static word => word.Value is { } text && !IsLoader(text))
            && command.Arguments.FirstOrDefault(static word => word.Prefix is not ['-', ..]) is { Value: { } program }
            && !program.EndsWith("ts", StringComparison.Ordinal)
            && !program.Contains(Folder, StringComparison.Ordinal);

    private static bool IsLoader(string option) =>
        option is "-r" or "--watch" or "-e" or "--eval" or "-p"
            || option.StartsWith("--require", StringComparison.Ordinal)
            || option.StartsWith("--import", StringComparison.Ordinal)
            || option.Contains("loader", StringComparison.Ordinal) && option[0] == '-';

    /// <summary>Whether a command of any program uses a tool for development, may do so, or removes them.</summary>
    public static bool UsesTools(ShellCommand command)
    {
        if (command.Program is { } program
            && (program.Text.StartsWith("./", StringComparison.Ordinal)
                || program.Text.Contains(Folder, StringComparison.Ordinal)))
            return true;
        return Tools.Find(command) switch
        {
            Make => true,
            NodeInstaller installer => installer.UsesDevelopment(command),
            _ => command.Name is { } name && DevelopmentPrograms.Contains(name),
        };
    }

    /// <summary>Whether a command runs a script, or removes what was installed.</summary>
    public override bool UsesDevelopment(ShellCommand command)
    {
        var arguments = Arguments(command);
        return RunsScriptsByName
            ? !command.Arguments.IsEmpty
                && arguments.Subcommand is not ("cache" or "pm" or "config")
                && FindInstall(command) is null
            : arguments.Operands.Any(static word => word.Value is { } name && Scripts.Contains(name));
    }

    public override ShellWord? FindInstall(ShellCommand command)
    {
        var words = command.Arguments.Where(static word => word.Prefix.Length == 0 || word.Prefix[0] != '-').ToList();
        if (Chooses(Arguments(command))) return null;
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

    /// <summary>The name of the file with the exact versions.</summary>
    public abstract string LockFile { get; }

    /// <summary>Whether a command fails without that file.</summary>
    public virtual bool NeedsLockFile(ShellArguments arguments) =>
        arguments.Subcommand is "ci" or "clean-install" || arguments.Has("--frozen-lockfile", "--immutable");

    /// <summary>
    /// Whether a command installs what the manifest in its folder names, and nothing else: no packages that it names
    /// itself, none of a workspace, none for the whole system.
    /// </summary>
    public bool InstallsProject(ShellCommand command)
    {
        var arguments = Arguments(command);
        if (arguments.HasUnknown || IsQuestion(arguments)) return false;
        foreach (var word in command.Arguments)
            if (word.Value is not { } value || Elsewhere.Contains(value)) return false;
        return arguments.Operands.Length switch
        {
            0 => IsBareInstall,
            1 => arguments.Subcommand is { } verb && InstallVerbs.Contains(verb, StringComparer.Ordinal),
            _ => false,
        };
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
