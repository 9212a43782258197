using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// How the installers of JavaScript leave development dependencies out (run with npm 11.19, yarn 1.22, pnpm 10.34 and bun 1.4):
/// NODE_ENV=production counts for npm and classic yarn only.
/// </summary>
internal sealed class NodeInstaller
{
    private static readonly Dictionary<string, NodeInstaller> Table = new(StringComparer.Ordinal)
    {
        ["npm"] = new NodeInstaller("--omit=dev", countsNodeEnvironment: true, isBareInstall: false, ["ci", "install", "i", "clean-install"], ["--production", "--prod", "--omit", "--only", "--include", "-g", "--global"], ["NPM_CONFIG_OMIT", "NPM_CONFIG_PRODUCTION", "npm_config_omit", "npm_config_production"]),
        ["yarn"] = new NodeInstaller("--production", countsNodeEnvironment: true, isBareInstall: true, ["install"], ["--production", "--prod", "--immutable"], ["YARN_PRODUCTION"]),
        ["pnpm"] = new NodeInstaller("--prod", countsNodeEnvironment: false, isBareInstall: false, ["install", "i"], ["--production", "--prod", "-P", "--offline", "-g", "--global"], ["npm_config_production", "NPM_CONFIG_PRODUCTION"]),
        ["bun"] = new NodeInstaller("--production", countsNodeEnvironment: false, isBareInstall: false, ["install", "i", "ci"], ["--production", "-p", "--omit", "-g", "--global"], []),
    };

    private readonly string[] verbs;
    private readonly string[] options;
    private readonly bool isBareInstall;

    private NodeInstaller(string option, bool countsNodeEnvironment, bool isBareInstall, string[] verbs, string[] options, string[] variables)
    {
        Option = option;
        CountsNodeEnvironment = countsNodeEnvironment;
        this.isBareInstall = isBareInstall;
        this.verbs = verbs;
        this.options = options;
        Variables = ImmutableArray.Create(variables);
    }

    /// <summary>The file names of the programs.</summary>
    public static ImmutableArray<string> Programs { get; } = ImmutableArray.Create("npm", "yarn", "pnpm", "bun");

    /// <summary>The option that leaves them out.</summary>
    public string Option { get; }

    /// <summary>Whether NODE_ENV=production does so, too.</summary>
    public bool CountsNodeEnvironment { get; }

    /// <summary>The other variables that decide it.</summary>
    public ImmutableArray<string> Variables { get; }

    /// <summary>The installer that a command calls; null for other programs.</summary>
    public static NodeInstaller? Of(ShellCommand command) => command.Name is { } name && Table.TryGetValue(name, out var found) ? found : null;

    /// <summary>
    /// The word behind which the option goes, where the command installs the project's packages and no option says which: the program itself
    /// where it installs without a word; null elsewhere.
    /// </summary>
    public ShellWord? FindInstall(ShellCommand command)
    {
        var words = command.Arguments.Where(static word => word.Prefix.Length == 0 || word.Prefix[0] != '-').ToList();
        if (command.Arguments.Any(word => options.Any(option => word.Prefix == option || word.Prefix.StartsWith(option + "=", StringComparison.Ordinal)))) return null;
        if (words.Count == 0) return isBareInstall && command.Arguments.All(static word => word.Value is "--frozen-lockfile" or "--silent" or "--non-interactive") ? command.Program : null;
        return words.Count == 1 && words[0].Value is { } verb && verbs.Contains(verb, StringComparer.Ordinal) ? words[0] : null;
    }
}
