using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A command that starts Java: the files that it names.</summary>
/// <param name="Command">The command.</param>
/// <param name="Archive">The archive after <c>-jar</c>, as it is written; null for none.</param>
/// <param name="ClassPath">The entries of the class path, and of the module path.</param>
/// <param name="Agents">The archives of agents.</param>
/// <param name="Main">The class that starts; null for an archive.</param>
internal sealed record JavaLaunch(
    ShellCommand Command, string? Archive, IReadOnlyList<string> ClassPath, IReadOnlyList<string> Agents, string? Main)
{
    /// <summary>Whether a module starts, whose description names the modules that it needs.</summary>
    public bool IsModule { get; private init; }

    /// <summary>What shows it.</summary>
    public Evidence Evidence => Evidence.At(Command.Script.Source, Command.Span.Start);

    /// <summary>
    /// The folder of what Gradle's <c>installDist</c> makes, with the script that starts; null where Java itself is
    /// started.
    /// </summary>
    public string? Installed { get; private init; }

    /// <summary>Whether whoever starts the image may give options to Java.</summary>
    public bool TakesOptions => Installed is not null || Command.Arguments.Any(static word => word.Value is null);

    /// <summary>The commands that start Java, those of scripts included.</summary>
    public static IEnumerable<JavaLaunch> Of(ShrinkSite site)
    {
        foreach (var command in site.Starts)
            if ((command.Name == "java" ? Read(command, site) : ReadScript(command, site)) is { } launch)
                yield return launch;
    }

    /// <summary>Whether a RUN has Gradle make a folder with the program and the script that starts it.</summary>
    public static bool IsInstalled(ShrinkSite site, string path) =>
        path.Contains("/build/install/", StringComparison.Ordinal)
            && BuildSteps.Of(site).All.Any(static step => Gradle.Instance.IsCalledBy(step.Command)
                && step.Command.Arguments.Any(static word =>
                    word.Value?.EndsWith("installDist", StringComparison.Ordinal) == true));

    private static JavaLaunch? ReadScript(ShellCommand command, ShrinkSite site)
    {
        if (command.Program?.Value is not { } program
            || ImagePaths.Resolve(site.WorkingDirectory, program) is not { } path
            || !IsInstalled(site, path)
            || path.LastIndexOf("/bin/", StringComparison.Ordinal) is var at && at != path.LastIndexOf('/') - 4)
            return null;
        var folder = path.Substring(0, at);
        return new JavaLaunch(command, Archive: null, [folder + "/lib/*"], [], Main: null) { Installed = folder };
    }

    private static JavaLaunch? Read(ShellCommand command, ShrinkSite site)
    {
        var words = command.Arguments.Select(
            word => word.Resolve(site.Stage.FinalState.GetValue) ?? word.Text.Trim('"')).ToList();
        string? archive = null, main = null;
        var classPath = new List<string>();
        var agents = new List<string>();
        var isModule = false;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word == "-jar")
            {
                archive = i + 1 < words.Count ? words[i + 1] : null;
                break;
            }

            if (word is "-cp" or "-classpath" or "--class-path" or "-p" or "--module-path" && i + 1 < words.Count)
                classPath.AddRange(words[++i].Split(':'));
            else if (word.StartsWith("--class-path=", StringComparison.Ordinal)
                || word.StartsWith("--module-path=", StringComparison.Ordinal))
                classPath.AddRange(word.Substring(word.IndexOf('=') + 1).Split(':'));
            else if (word is "-m" or "--module" || word.StartsWith("--module=", StringComparison.Ordinal))
            {
                isModule = true;
                main = word.IndexOf('=') is > 0 and var sign ? word.Substring(sign + 1)
                    : i + 1 < words.Count ? words[i + 1]
                    : null;
                break;
            }
            else if (word.StartsWith("-javaagent:", StringComparison.Ordinal))
                agents.Add(word.Substring(11).Split('=')[0]);
            else if (word is "--add-opens" or "--add-exports" or "--add-modules") i++;
            else if (word.Length > 0 && word[0] is not ('-' or '$' or '@'))
            {
                main = word;
                break;
            }
        }

        if (archive is null && main is null) return null;
        if (archive is null && classPath.Count == 0) classPath.Add(".");
        return new JavaLaunch(command, archive, archive is null ? classPath : [], agents, main) { IsModule = isModule };
    }
}
