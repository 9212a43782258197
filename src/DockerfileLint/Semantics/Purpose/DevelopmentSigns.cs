using System;
using System.Collections.Generic;
using System.Text;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>What shows that an image is there to develop or test a program.</summary>
internal static class DevelopmentSigns
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "dev", "devel", "develop", "developer", "development", "debug", "debugger", "devcontainer", "test", "tests",
        "testing", "tester",
    };

    // The debugger of .NET for other machines.
    private const string Debugger = "vsdbg";

    // Where a program asks whether it is being developed.
    private static readonly string[] Modes =
    [
        "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "NODE_ENV", "RAILS_ENV", "RACK_ENV", "APP_ENV", "FLASK_ENV",
    ];

    /// <summary>The first sign, as a clause; null where there is none.</summary>
    public static string? Find(StageModel model, RunTable runs)
    {
        var stage = model.FinalStage!;
        if (HasWord(FileName(model.Syntax.Source.Path))) return "has a Dockerfile whose name says so";
        if (stage.Name is { } name && (HasWord(name) || IsOneOf(name, "build", "builder", "ci", "local")))
            return $"ends with the stage '{name}'";
        foreach (var mode in Modes)
            if (stage.FinalState.GetValue(mode) is { } value && IsOneOf(value, "development", "dev", "test", "testing"))
                return $"sets {mode} to '{value}'";
        return InstallsDebugger(model, runs) ? "installs a debugger" : null;
    }

    private static bool InstallsDebugger(StageModel model, RunTable runs)
    {
        if (!model.Syntax.Source.Text.Contains(Debugger, StringComparison.OrdinalIgnoreCase)) return false;
        foreach (var shipped in model.ShippedStages)
            foreach (var run in runs.RunsOf(shipped))
                if (run.Syntax.ToString().Contains(Debugger, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool IsOneOf(string text, params string[] words) =>
        Array.Exists(words, word => word.Equals(text, StringComparison.OrdinalIgnoreCase));

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>
    /// Whether a part between other characters than letters, such as in <c>Dockerfile.dev</c>, is one.
    /// </summary>
    private static bool HasWord(string name)
    {
        var word = new StringBuilder();
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && char.IsLetter(name[i]))
            {
                word.Append(name[i]);
                continue;
            }

            if (word.Length > 0 && Words.Contains(word.ToString())) return true;
            word.Clear();
        }

        return false;
    }
}
