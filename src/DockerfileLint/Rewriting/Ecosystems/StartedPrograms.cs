using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>The programs that sources start, as far as a string names them.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="sources">The sources.</param>
/// <param name="calls">
/// The calls that start a program, each with the number of the argument that names it and whether that is a command
/// line.
/// </param>
internal sealed class StartedPrograms(
    ShrinkSite site, ProjectSources sources, ImmutableArray<(string Call, int Argument, bool IsLine)> calls)
{
    /// <summary>Whether it is known which programs the sources start.</summary>
    public NeedState State
    {
        get
        {
            if (!sources.IsComplete) return NeedState.Open;
            var found = Calls().ToList();
            return found.Count == 0 ? NeedState.Excluded
                : found.TrueForAll(static call => call.Program is not null) ? NeedState.Shown
                : NeedState.Open;
        }
    }

    /// <summary>Says what the started programs need; asks where a name isn't shown.</summary>
    /// <param name="draft">What is gathered.</param>
    /// <param name="own">The programs that the final stage gets, by their file names.</param>
    public void Add(SplitDraft draft, ISet<string> own)
    {
        foreach (var (file, position, program, isLine) in Calls())
        {
            var evidence = Evidence.At(file.Text, position);
            if (program is { } known)
            {
                if (isLine) AddLine(draft, known.Value, evidence, own);
                else ProgramNeeds.Add(draft, known.Value, evidence, own);
            }
            else if (site.Answer("programs") is not "none")
            {
                draft.Ask(
                    "programs",
                    "It starts a program whose name the source doesn't show. Does it start only its own programs?",
                    evidence,
                    "none");
                return;
            }
        }
    }

    /// <summary>A command line that a shell reads.</summary>
    private static void AddLine(SplitDraft draft, string line, Evidence evidence, ISet<string> own)
    {
        draft.Need(RuntimeNeedKind.Shell, NeedState.Shown, evidence);
        var source = SourceText.From(line);
        var script = ShellScript.Parse(new LogicalText(source, new TextSpan(0, source.Length)), ShellKind.Posix);
        if (!script.IsUnderstood) draft.Refuse("it starts a command line that isn't understood", evidence);
        foreach (var command in script.Commands)
            if (command.Program?.Value is { Length: > 0 } name && name.IndexOf('%') < 0)
                ProgramNeeds.Add(draft, name, evidence, own);
            else if (command.Program is not null)
                draft.Refuse("what a command line starts isn't known", evidence);
    }

    private IEnumerable<(SourceFile File, int Position, SourceLiteral? Program, bool IsLine)> Calls()
    {
        foreach (var file in sources.Files)
            foreach (var (call, argument, isLine) in calls)
                foreach (var (position, literal) in file.ArgumentsOf(call))
                    yield return (file, position, argument == 0 ? literal : Next(file, position), isLine);
    }

    private static SourceLiteral? Next(SourceFile file, int position)
    {
        var comma = file.Code.IndexOf(',', position);
        return comma < 0 ? null : file.LiteralAt(comma + 1);
    }
}
