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
        "benchmark", "benchmarks", "ci", "dev", "devel", "develop", "developer", "development", "debug", "debugger",
        "devcontainer", "e2e", "test", "tests", "testing", "tester",
    };

    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

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
        var path = model.Syntax.Source.Path;
        if (HasWord(FileName(path))) return "has a Dockerfile whose name says so";
        if (FolderSign(model.Context.DockerfilePath) is { } inContext) return inContext;
        if (!IsRooted(path) && FolderSign(path) is { } below) return below;
        if (stage.Name is { } name && (HasWord(name) || IsOneOf(name, "ci", "local")))
            return $"ends with the stage '{name}'";
        foreach (var mode in Modes)
            if (stage.FinalState.GetValue(mode) is { } value && IsOneOf(value, "development", "dev", "test", "testing"))
                return $"sets {mode} to '{value}'";
        return InstallsDebugger(model, runs) ? "installs a debugger" : null;
    }

    /// <summary>What the name of the stage that ends the file says, which may be one that only builds.</summary>
    public static string? FindBuilder(Stage stage) =>
        stage.Name is { } name && IsOneOf(name, "build", "builder") ? $"ends with the stage '{name}'" : null;

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

    private static string? FolderSign(string? path)
    {
        var end = path?.LastIndexOfAny(['/', '\\']) ?? -1;
        if (end <= 0) return null;
        var folders = path!.Substring(0, end).Split('/', '\\');
        var last = folders[folders.Length - 1];
        if (HasWord(last)) return $"has a Dockerfile in the folder '{last}'";
        // Whatever is below one of these is there to test or to debug.
        var tests = Array.Find(folders, static folder => IsOneOf(folder, "testdata", "debug"));
        return tests is null ? null : $"has a Dockerfile below the folder '{tests}'";
    }

    /// <summary>Whether a path begins at the root: its folders may be those of whoever has a copy.</summary>
    private static bool IsRooted(string path) => path is ['/' or '\\', ..] or [_, ':', ..];

    /// <summary>
    /// Whether a part between other characters than letters, such as in <c>Dockerfile.dev</c>, is one; digits are a
    /// part of it, but for those at its end.
    /// </summary>
    private static bool HasWord(string name)
    {
        var word = new StringBuilder();
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && char.IsLetterOrDigit(name[i]))
            {
                word.Append(name[i]);
                continue;
            }

            if (word.Length > 0 && Words.Contains(word.ToString().TrimEnd(Digits))) return true;
            word.Clear();
        }

        return false;
    }
}
