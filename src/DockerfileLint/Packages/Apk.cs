using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// Alpine's <c>apk</c>: each command that needs the index fetches it where it is missing or old, and keeps it unless
/// told not to.
/// </summary>
internal sealed class Apk : PackageManager
{
    private Apk()
        : base(
            Index,
            new ShellOptionSyntax(
                "tXp",
                "--virtual",
                "--repository",
                "--repositories-file",
                "--root",
                "--arch",
                "--cache-dir",
                "--cache-max-age",
                "--keys-dir",
                "--wait"),
            "apk")
    {
    }

    /// <summary>The index of packages.</summary>
    public static Leftover Index { get; } = new("apk index", new LeftoverPlace("/var/cache/apk"));

    /// <summary>The manager.</summary>
    public static Apk Instance { get; } = new();

    public override string Database => "/lib/apk/db";

    public override string? GroupOf(ShellCommand command) => Arguments(command).GetValue("-t", "--virtual");

    protected override PackageCommand Read(ShellCommand command, ShellArguments arguments)
    {
        if (arguments.Has("-s", "--simulate") || arguments.Has("-p", "--root")) return Nothing(command, arguments);
        var fetches = !(arguments.Has("--no-cache", "--cache-dir")
            || arguments.Has("--no-network")
            || arguments.GetValue("--cache") == "no");
        switch (arguments.Subcommand)
        {
            case "update":
                return Create(command, PackageAction.Refresh, arguments, fetches);
            case "add" or "fix":
                return Create(command, PackageAction.Install, arguments, fetches);
            case "upgrade":
                return Create(command, PackageAction.Upgrade, arguments, fetches);
            case "del":
                return Create(command, PackageAction.Remove, arguments);
            case "fetch":
                return Create(command, PackageAction.Download, arguments);
            case "cache" when arguments.GetOperand(1)?.Value == "purge" || arguments.Has("--purge"):
                // Without --purge, clean leaves a fresh index where it is (source of apk-tools).
                return Clean(command, arguments, Caches);
            default:
                return Nothing(command, arguments);
        }
    }
}
