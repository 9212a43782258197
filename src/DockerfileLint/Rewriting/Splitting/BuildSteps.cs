using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>
/// What the RUNs of the final stage do: their commands, and those of the makefiles and scripts of the context in the
/// place of the commands that call them.
/// </summary>
internal sealed class BuildSteps
{
    private const int Depth = 4;
    private const string End = "END_OF_STEPS";

    private static readonly string[] OwnFolder =
    [
        "$(dirname \"$0\")", "$(dirname $0)", "$(dirname \"${BASH_SOURCE[0]}\")", "$(dirname ${BASH_SOURCE[0]})",
        "$(dirname \"${0}\")", "${0%/*}",
    ];

    private readonly ShrinkSite site;
    private readonly List<BuildStep> steps = [];
    private readonly HashSet<ShellCommand> calls = [];
    private int read;

    private BuildSteps(ShrinkSite site)
    {
        this.site = site;
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
                Add(new BuildStep(run, command, run, command), 0);
        ByCall = steps.ToLookup(static step => step.Call);
    }

    /// <summary>The steps, in the order in which they run.</summary>
    public IReadOnlyList<BuildStep> All => steps;

    /// <summary>Whether all that is called was followed.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The steps by the commands of RUNs that call them.</summary>
    public ILookup<ShellCommand, BuildStep> ByCall { get; }

    /// <summary>Reads the steps of a Dockerfile, once.</summary>
    public static BuildSteps Of(ShrinkSite site) => site.Get(static one => new BuildSteps(one));

    /// <summary>Whether a command of a RUN calls a makefile or script whose commands are among the steps.</summary>
    public bool IsCall(ShellCommand command) => calls.Contains(command);

    private void Add(BuildStep step, int depth)
    {
        if (depth < Depth && IsComplete && Read(step) is { } called)
        {
            IsComplete = ++read < Limits.RunScripts;
            if (depth == 0) calls.Add(step.Call);
            foreach (var command in called.Commands)
                Add(new BuildStep(called, command, step.Caller, step.Call), depth + 1);
        }
        else
        {
            steps.Add(step);
        }
    }

    /// <summary>The script that a command calls, as a RUN has it; null where it calls none that is known.</summary>
    private RunModel? Read(BuildStep step)
    {
        if (step.Run.FolderOf(step.Command) is not { } folder) return null;
        if (Make.Instance.IsCalledBy(step.Command)) return OfMakefile(step, folder);
        var name = step.Command.Name;
        var word = ShellNames.IsShell(name) ? step.Command.Arguments.FirstOrDefault() : step.Command.Program;
        if (word?.Value is not { Length: > 0 } path || path[0] == '-' || !path.Contains('/') && word.Value == name
            || ImagePaths.Resolve(folder, path) is not { } place || site.ReadAt(place) is not { } text
            || text.Length > Limits.StartScriptBytes)
            return null;
        var kind = text.Text.StartsWith("#!", StringComparison.Ordinal)
            ? ShellKinds.FromInterpreterLine(text.Text.AsSpan())
            : ShellNames.IsScript(ImagePaths.Name(place)) ? ShellKind.Posix : (ShellKind?)null;
        return kind is ShellKind.Posix or ShellKind.Bash
            ? Script(step, folder, WithOwnFolder(text.Text, ImagePaths.Resolve(place, "..")!), kind.Value)
            : null;
    }

    /// <summary>A script with its own folder where it asks for that.</summary>
    private static string WithOwnFolder(string text, string folder)
    {
        foreach (var asked in OwnFolder) text = text.Replace(asked, folder);
        return text;
    }

    private RunModel? OfMakefile(BuildStep step, string folder)
    {
        var arguments = new ShellArguments(
            step.Command, new ShellOptionSyntax("Cfj", "--file", "--makefile", "--directory"));
        if (arguments.GetValue("-C", "--directory") is { } other) folder = ImagePaths.Resolve(folder, other) ?? folder;
        var names = (arguments.GetValue("-f", "--file") ?? arguments.GetValue("--makefile")) is { } named
            ? [named]
            : new[] { "GNUmakefile", "makefile", "Makefile" };
        var text = names.Select(name => site.ReadAt(ImagePaths.Resolve(folder, name)!))
            .FirstOrDefault(static found => found is not null);
        if (text is null || text.Length > Limits.StartScriptBytes) return null;
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        var goals = new List<string>();
        foreach (var operand in arguments.Operands)
        {
            if (ShrinkSite.Value(operand, step.Run) is not { Length: > 0 } value) return null;
            if (value.IndexOf('=') is > 0 and var sign) given[value.Substring(0, sign)] = value.Substring(sign + 1);
            else goals.Add(value);
        }

        return Makefile.Read(text).ScriptOf(goals, given) is { } script
            ? Script(step, folder, script, ShellKind.Posix)
            : null;
    }

    /// <summary>A text as the script of a RUN in the place of the one that calls it.</summary>
    private static RunModel? Script(BuildStep step, string folder, string text, ShellKind kind)
    {
        if (text.Contains(End, StringComparison.Ordinal)) return null;
        var lines = new StringBuilder("FROM scratch\nRUN <<'").Append(End).Append("'\n");
        if (kind == ShellKind.Bash) lines.Append("#!/bin/bash\n");
        lines.Append("cd '").Append(folder).Append("'\n");
        foreach (var assignment in step.Command.Assignments)
            if (step.Run.ValueOf(assignment.Name, step.Command) is { } value && value.IndexOf('\'') < 0)
                lines.Append("export ").Append(assignment.Name).Append("='").Append(value).Append("'\n");
        lines.Append(text.Replace("\r\n", "\n")).Append('\n').Append(End).Append('\n');
        var syntax = DockerfileSyntax.Parse(SourceText.From(lines.ToString()));
        var run = syntax.Instructions.OfType<RunSyntax>().FirstOrDefault();
        if (run is null || folder.IndexOf('\'') >= 0) return null;
        var model = new RunModel(step.Caller.Stage, run, step.Caller.State);
        return model.Script.IsUnderstood ? model : null;
    }
}
