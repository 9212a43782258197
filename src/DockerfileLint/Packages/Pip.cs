using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary><c>pip</c>: it keeps what it fetches unless told not to (run with pip 23.0.1).</summary>
internal sealed class Pip : Tool
{
    private Pip() : base(new ShellOptionSyntax(
        "rcitdm",
        "--requirement",
        "--cache-dir",
        "--target",
        "--index-url",
        "--extra-index-url",
        "--constraint",
        "--find-links",
        "--trusted-host",
        "--prefix",
        "--root",
        "--platform",
        "--python-version",
        "--only-binary",
        "--no-binary",
        "--timeout",
        "--retries"), Names)
    {
    }

    private static string[] Names =>
        ["pip", "pip2", "pip3", .. Python.Versions.Select(static version => "pip" + version)];

    /// <summary>The tool.</summary>
    public static Pip Instance { get; } = new();

    /// <summary>What it fetched.</summary>
    public static Leftover Cache { get; } =
        new(
            "pip cache",
            new LeftoverPlace("~/.cache/pip", Variables.CacheFolder, "XDG_CACHE_HOME/pip")) { Option = "--cache-dir" };

    /// <summary>The commands that fetch.</summary>
    public static bool Fetches(string? verb) => verb is "install" or "download" or "wheel";

    /// <summary>
    /// Whether a variable switches the cache off: every value does, those that mean no included; empty counts as unset.
    /// </summary>
    public static bool IsCacheOff(IToolRun run) => run.Variable(Variables.NoCache) is { Length: > 0 };

    /// <summary>Whether a command empties the cache.</summary>
    public bool Purges(ShellCommand command) =>
        (IsCalledBy(command) || Python.Instance.IsCalledBy(command) && Python.IsPip(command))
            && IsPurge(Arguments(command));

    private static bool IsPurge(ShellArguments arguments) =>
        arguments.Subcommand == "cache" && arguments.GetOperand(1)?.Value == "purge";

    public override void Run(ShellCommand command, IToolRun run)
    {
        var arguments = Arguments(command);
        // An option may be shortened while no other begins like it.
        var isOff = arguments.Has("--no-cache-dir", "--no-cache") || IsCacheOff(run);
        if (Fetches(arguments.Subcommand) && !isOff) run.Leave(Cache, arguments);
        if (IsPurge(arguments)) run.Clean(Cache, arguments);
    }

    /// <summary>The variables that it reads.</summary>
    public static class Variables
    {
        /// <summary>The hosts whose certificates aren't checked.</summary>
        public const string TrustedHost = "PIP_TRUSTED_HOST";

        /// <summary>Names the folder of the cache.</summary>
        public const string CacheFolder = "PIP_CACHE_DIR";

        /// <summary>Switches the cache off.</summary>
        public const string NoCache = "PIP_NO_CACHE_DIR";
    }
}
