using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A command that starts Java: the files that it names.</summary>
/// <param name="Command">The command.</param>
/// <param name="Archive">The archive after <c>-jar</c>, as it is written; null for none.</param>
/// <param name="ClassPath">The entries of the class path.</param>
/// <param name="Agents">The archives of agents.</param>
/// <param name="Main">The class that starts; null for an archive.</param>
internal sealed record JavaLaunch(
    ShellCommand Command, string? Archive, IReadOnlyList<string> ClassPath, IReadOnlyList<string> Agents, string? Main)
{
    /// <summary>What shows it.</summary>
    public Evidence Evidence => Evidence.At(Command.Script.Source, Command.Span.Start);

    /// <summary>The commands that start Java, those of scripts included.</summary>
    public static IEnumerable<JavaLaunch> Of(ShrinkSite site)
    {
        foreach (var command in site.Starts)
            if (command.Name == "java" && Read(command, site) is { } launch) yield return launch;
    }

    private static JavaLaunch? Read(ShellCommand command, ShrinkSite site)
    {
        var words = command.Arguments.Select(
            word => word.Resolve(site.Stage.FinalState.GetValue) ?? word.Text.Trim('"')).ToList();
        string? archive = null, main = null;
        var classPath = new List<string>();
        var agents = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word == "-jar")
            {
                archive = i + 1 < words.Count ? words[i + 1] : null;
                break;
            }

            if (word is "-cp" or "-classpath" or "--class-path" && i + 1 < words.Count)
                classPath.AddRange(words[++i].Split(':'));
            else if (word.StartsWith("--class-path=", StringComparison.Ordinal))
                classPath.AddRange(word.Substring(13).Split(':'));
            else if (word is "-p" or "--module-path" or "-m" or "--module") return null;
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
        return new JavaLaunch(command, archive, archive is null ? classPath : [], agents, main);
    }
}
