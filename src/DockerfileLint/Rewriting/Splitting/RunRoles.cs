using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Ecosystems;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>
/// Where each RUN belongs by what its commands do: what builds stays, accounts and packages that the program needs go
/// to the final stage, and what else is written outside the folders of the build is copied there.
/// </summary>
internal sealed class RunRoles
{
    // What is written there is needed by no program.
    private static readonly string[] Scratch =
    [
        "/tmp", "/var/tmp", "/var/cache", "/var/lib/apt", "/var/log", "/root", "/run", "/usr/share/doc",
        "/usr/share/man",
    ];

    // Commands of makefiles and scripts that write nothing but what they redirect.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "echo", "printf", "true", ":", "cd", "export", "set", "test", "[", "date", "ls", "cat", "exit",
        "command", "which", "pwd", "dirname", "basename", "uname", "nproc", "strip", "shift", "local", "return",
        "find", "grep", "sort",
    };

    private static readonly ShellOptionSyntax OfFiles = new("mogtS", "--mode", "--owner", "--group");

    private static readonly HashSet<string> Files = new(StringComparer.Ordinal)
    {
        "mkdir", "rm", "cp", "mv", "touch", "install", "ln", "chmod",
    };

    // Their arguments may name users.
    private static readonly string[] WithUsers =
        ["chown", "chgrp", "crontab", "gosu", "id", "install", "passwd", "runuser", "setfacl", "su", "sudo"];

    private readonly ShrinkSite site;
    private readonly Ecosystem ecosystem;
    private readonly SplitDraft draft;
    private readonly FolderSet buildFolders = new([]);
    private readonly Dictionary<RunSyntax, InstructionRole> roles = [];
    private readonly HashSet<string> called = new(StringComparer.Ordinal);
    private readonly NeedState programs;
    private readonly BuildSteps steps;

    private RunRoles(ShrinkSite site, Ecosystem ecosystem, SplitDraft draft)
    {
        this.site = site;
        this.ecosystem = ecosystem;
        this.draft = draft;
        programs = ecosystem.StartsPrograms(site);
        steps = BuildSteps.Of(site);
        if (!steps.IsComplete) draft.Refuse("it calls more scripts than are followed", evidence: null);
    }

    /// <summary>Reads the RUNs of the final stage; what can't be placed makes the draft refuse.</summary>
    public static RunRoles Read(ShrinkSite site, Ecosystem ecosystem, SplitDraft draft)
    {
        var read = new RunRoles(site, ecosystem, draft);
        foreach (var run in site.Runs)
        {
            if (draft.Shared?.Has(run.Syntax) == true) continue;
            foreach (var command in run.Commands)
            {
                if (command.Name is { } name) read.called.Add(name);
                foreach (var step in read.steps.ByCall[command].Prepend(new BuildStep(run, command, run, command)))
                    if (ecosystem.Builds(step.Command, step.Run))
                        foreach (var folder in ecosystem.FoldersOf(step.Command, step.Run))
                            if (folder is not (null or "/")) read.buildFolders.Add(folder);
            }
        }

        if (site.WorkingDirectory is { } working and not "/") read.buildFolders.Add(working);
        foreach (var run in site.Runs) read.roles[run.Syntax] = read.RoleOf(run);
        read.KeepAccounts();
        return read;
    }

    /// <summary>
    /// Reads the RUNs of a stage that keeps its own and gets another base: those before it may only install packages
    /// and make accounts.
    /// </summary>
    public static RunRoles OfKept(ShrinkSite site, Ecosystem ecosystem, SplitDraft draft)
    {
        var read = new RunRoles(site, ecosystem, draft);
        foreach (var run in site.Runs)
            read.roles[run.Syntax] = site.IsOwn(run.Syntax) ? InstructionRole.Final : read.RoleBefore(run);
        return read;
    }

    /// <summary>The role of a RUN.</summary>
    public InstructionRole this[RunSyntax run] => roles[run];

    /// <summary>Whether a path is in a folder of the build.</summary>
    public bool IsOfBuild(string path) => buildFolders.Contains(path);

    private InstructionRole RoleOf(RunModel run)
    {
        if (!run.Script.IsUnderstood)
        {
            draft.Refuse("a RUN has parts that aren't understood", Evidence.At(run.Syntax));
            return InstructionRole.Build;
        }

        if (draft.Shared?.Has(run.Syntax) == true) return InstructionRole.Shared;
        if (ecosystem.RunsInFinal(site, run)) return InstructionRole.Final;
        var hasAccounts = false;
        var hasOthers = false;
        foreach (var command in run.Commands)
        {
            if (AccountCommands.Contain(command))
            {
                hasAccounts = true;
                continue;
            }

            if (Tools.ReadPackages(command) is { Action: PackageAction.Install } packages) Install(packages, run);
            if (!ecosystem.Builds(command, run) && !steps.ByCall[command].All(IsOfBuild) && steps.IsCall(command))
                draft.Refuse($"it isn't known what '{command.Name}' writes",
                    Evidence.At(run.Syntax.Source, command.Span.Start));
            hasOthers |= command.Name is not ("set" or "echo" or ":" or "true");
        }

        if (!hasOthers && hasAccounts)
            return BuildOwners.AreNamedAfter(site, run) ? InstructionRole.Both : InstructionRole.Final;
        ReadEffects(run);
        var settings = SystemSettings.Of(site);
        if (run.Commands.FirstOrDefault(one => settings.AreChangedBy(one) && !ecosystem.Builds(one, run)) is { } other)
            draft.Refuse($"it isn't known what '{other.Name}' writes",
                Evidence.At(other.Script.Source, other.Span.Start));
        return hasAccounts ? InstructionRole.Both : InstructionRole.Build;
    }

    /// <summary>The build has the accounts, too, where something after them names one.</summary>
    private void KeepAccounts()
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var isInBuild = false;
        for (var i = site.Instructions.Length - 1; i >= 0; i--)
        {
            var instruction = site.Instructions[i];
            if (instruction is RunSyntax run && roles[run] == InstructionRole.Final)
            {
                if (named.Count > 0
                    && AccountsIn(site.Model.GetRun(run)).Any(word => word is null || named.Contains(word)))
                    roles[run] = InstructionRole.Both;
                continue;
            }

            isInBuild |= instruction is RunSyntax;
            if (isInBuild && MayNameUser(instruction))
                named.UnionWith(instruction.ArgumentText.Split(
                    [' ', '\t', '\n', ':', '=', '"', ',', ';', '[', ']'], StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private static IEnumerable<string?> AccountsIn(RunModel run) =>
        run.Commands.Where(AccountCommands.Contain).SelectMany(static command => command.Arguments)
            .Where(static word => word.Prefix is not ['-', ..]).Select(static word => word.Value);

    /// <summary>Whether an instruction of the build may name a user.</summary>
    private bool MayNameUser(InstructionSyntax instruction) => instruction switch
    {
        UserSyntax => true,
        TransferSyntax transfer => transfer.Chown is not null,
        RunSyntax run => roles[run] != InstructionRole.Final && site.Model.GetRun(run) is var read
            && read.Commands.Any(command => Array.IndexOf(WithUsers, command.Name) >= 0
                || site.Model.ScriptOf(command, read) is not { IsKnown: true, Commands.IsEmpty: true }),
        _ => false,
    };

    private InstructionRole RoleBefore(RunModel run)
    {
        if (run.Script.IsUnderstood && run.Commands.All(static command => command.Name == "corepack"))
            return InstructionRole.Final;
        if (!run.Script.IsUnderstood || !run.Commands.All(static command =>
            AccountCommands.Contain(command) || Tools.ReadPackages(command) is { Action: not PackageAction.Other }
                || command.Name is "set" or "rm"))
            draft.Refuse("another stage is built on what a RUN makes here", Evidence.At(run.Syntax));
        return RoleOf(run);
    }

    /// <summary>The commands of a RUN that make accounts, as a RUN of their own.</summary>
    public static string AccountsOf(RunModel run) =>
        "RUN " + string.Join(
            " && ",
            run.Commands.Where(AccountCommands.Contain)
                .Select(static command => command.ToString()));

    /// <summary>Says which packages the program may need.</summary>
    private void Install(PackageCommand packages, RunModel run)
    {
        foreach (var word in packages.Packages)
        {
            if (PackageChange.NameOf(word) is not { } name)
                draft.Refuse($"'{word.Text}' is no package whose name is known", Evidence.At(run.Syntax));
            else if (!ecosystem.IsBuildPackage(site, name)
                && PackageRole.Of(name, called, packages.Manager, programs) is { } role) Add(role, name, run);
        }
    }

    private void Add(PackageRole role, string name, RunModel run)
    {
        var evidence = Evidence.At(run.Syntax);
        if (role.Kind is { } kind) draft.Need(kind, NeedState.Shown, evidence);
        else if (role.Package is { } package) draft.Install(package, evidence);
        else draft.Refuse($"it isn't known what a program needs of '{name}' at run time", evidence);
    }

    private void ReadEffects(RunModel run)
    {
        if (site.Model.Layers.LayerOf(run.Syntax) is not { } layer) return;
        var accounted = new Dictionary<ShellCommand, bool>();
        foreach (var effect in layer.Effects)
        {
            if (effect.Command is { } command)
            {
                if (!accounted.TryGetValue(command, out var isAccounted))
                    accounted[command] = isAccounted = IsAccountedFor(command, run);
                if (isAccounted) continue;
            }

            if (effect.Kind == LayerEffectKind.Unknown)
                draft.Refuse("it isn't known what a RUN writes",
                    Evidence.At(site.Model.Syntax.Source, effect.Span.Start));
            else if (effect.Kind is LayerEffectKind.Write or LayerEffectKind.Touch && effect.Leftover is null)
                Carry(effect, run);
        }
    }

    private bool IsAccountedFor(ShellCommand command, RunModel run) =>
        ecosystem.Builds(command, run)
            || ecosystem.Places(site, command)
            || Tools.Find(command) is PackageManager
            || AccountCommands.Contain(command)
            || steps.IsCall(command) && steps.ByCall[command].All(IsOfBuild);

    /// <summary>
    /// Whether a command of a makefile or script builds, or writes only into the folders of the build.
    /// </summary>
    private bool IsOfBuild(BuildStep step)
    {
        var command = step.Command;
        if (ecosystem.Builds(command, step.Run)) return true;
        if (command.Program is null) return true;
        if (!command.Redirects.All(redirect =>
            !redirect.IsOutput || redirect.Target.Value == "/dev/null" || IsOfBuild(step, redirect.Target)))
            return false;
        return command.Name is { } name && (Harmless.Contains(name)
            || name == "git" && command.Arguments is [{ Value: "describe" or "rev-parse" or "log" or "status" }, ..]
            || Files.Contains(name) && new ShellArguments(command, OfFiles).Operands
                .All(word => IsMode(word) || IsOfBuild(step, word)));
    }

    /// <summary>What chmod gets before the files.</summary>
    private static bool IsMode(ShellWord word) =>
        word.Value is { Length: > 0 } text && (text.All(char.IsDigit) || text.IndexOf('+') >= 0);

    private bool IsOfBuild(BuildStep step, ShellWord word) =>
        ShrinkSite.Value(word, step.Run) is { } text
            && ImagePaths.Resolve(step.Run.FolderOf(step.Command), text) is { } path
            && (IsOfBuild(path) || IsOfPrograms(path)
                || Array.Exists(Scratch, folder => ImagePaths.IsWithin(path, folder)));

    /// <summary>Whether it is where programs are: those that were built are followed there.</summary>
    private static bool IsOfPrograms(string path) =>
        ImagePaths.IsWithin(path, "/usr/local/bin") || ImagePaths.IsWithin(path, "/usr/bin")
            || ImagePaths.IsWithin(path, "/bin");

    private void Carry(LayerEffect effect, RunModel run)
    {
        var path = effect.Path.Text;
        // A log or a folder of sockets that is made by its name is for the program.
        var isMade = effect.Command?.Name is "mkdir" or "touch"
            && (ImagePaths.IsWithin(path, "/var/log") || ImagePaths.IsWithin(path, "/run"));
        if (path.Length > 0 && !isMade && Array.Exists(Scratch, folder => ImagePaths.IsWithin(path, folder))) return;
        if (path.Length > 0 && IsOfBuild(path)) return;
        var evidence = Evidence.At(site.Model.Syntax.Source, effect.Span.Start);
        if (!effect.Path.IsKnown || effect.Path.Kind == PathPatternKind.Glob || path == "/")
            draft.Refuse("it isn't known where a RUN writes", evidence);
        else draft.Copy(path, evidence);
    }
}
