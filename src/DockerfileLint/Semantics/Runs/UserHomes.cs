using System;
using System.Collections.Generic;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics;

/// <summary>The home folders of the users that a Dockerfile makes, where it makes the folders, too; and those of users that images are known for.</summary>
internal sealed class UserHomes
{
    private static readonly ShellOptionSyntax Useradd = new(
        "bcdefgGkKpsuRPZ", "--base-dir", "--comment", "--home-dir", "--home", "--expiredate", "--inactive", "--gid", "--groups", "--skel", "--key", "--password", "--shell", "--uid", "--root", "--prefix", "--selinux-user");

    private static readonly ShellOptionSyntax Adduser = new("hgsGuk", "--home", "--gecos", "--comment", "--shell", "--ingroup", "--gid", "--uid", "--firstuid", "--lastuid", "--conf");

    private readonly List<Account> accounts = [];

    public UserHomes(BuildModel model)
    {
        foreach (var (run, command) in model.Commands)
            if (command.Name is "useradd" or "adduser" && run.Stage is { } stage && Read(command, run, stage) is { } account) accounts.Add(account);
    }

    /// <summary>The home folder of the user that an instruction finds; null where it is not known, or there is none for sure.</summary>
    public string? Find(BuildState state)
    {
        if (state.User is not { } user || state.UserInstruction is not { } instruction) return null;
        var colon = user.IndexOf(':');
        var name = colon < 0 ? user : user.Substring(0, colon);
        for (var stage = state.Stage; stage is not null; stage = stage.BaseStage)
        {
            for (var i = accounts.Count - 1; i >= 0; i--)
                if (accounts[i] is var account && account.Stage == stage && account.Start < instruction.Span.Start && (account.Name == name || account.Number == name)) return account.Home;
        }

        return name is "node" or "1000" && IsNode(state.Stage!.RootBase) ? "/home/node" : null;
    }

    private static Account? Read(ShellCommand command, RunModel run, Stage stage)
    {
        var isAdduser = command.Name == "adduser";
        var arguments = new ShellArguments(command, isAdduser ? Adduser : Useradd);
        var operands = arguments.Operands;
        if (operands.Length != 1 || Value(operands[0], run) is not { Length: > 0 } name) return null;
        var number = ValueOf(arguments, command, run, "-u", "--uid");
        var home = isAdduser ? ValueOf(arguments, command, run, "-h", "--home") : ValueOf(arguments, command, run, "-d", "--home") ?? ValueOf(arguments, command, run, "--home-dir", "--home-dir");
        var isMade = isAdduser
            ? !arguments.Has("-H", "--no-create-home") && !arguments.Has("-M") && (home is not null || !arguments.Has("--system"))
            : arguments.Has("-m", "--create-home");
        var isElsewhere = !isAdduser && arguments.Has("-b", "--base-dir") || home is null && (isAdduser ? arguments.Has("-h", "--home") : arguments.Has("-d", "--home") || arguments.Has("--home-dir"));
        return new Account(stage, command.Span.Start, name, number, isMade && !isElsewhere ? home ?? "/home/" + name : null);
    }

    /// <summary>The value of an option with the values of variables; null where it is not known.</summary>
    private static string? ValueOf(ShellArguments arguments, ShellCommand command, RunModel run, string option, string longOption)
    {
        if (arguments.Value(option, longOption) is { } value) return value;
        if (arguments.Find(option, longOption) is not { } word) return null;
        var next = command.Arguments.IndexOf(word) + 1;
        return word.Value is not null && next < command.Arguments.Length ? Value(command.Arguments[next], run) : null;
    }

    private static string? Value(ShellWord word, RunModel run) => word.Resolve(run.State.Value);

    private static bool IsNode(BaseImage image) => image.Kind == BaseImageKind.Image && image.KnownPrefix is var name && (name == "node" || name.StartsWith("node:", StringComparison.Ordinal));

    private sealed record Account(Stage Stage, int Start, string Name, string? Number, string? Home);
}
