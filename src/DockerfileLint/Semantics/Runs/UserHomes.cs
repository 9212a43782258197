using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Runs;

/// <summary>
/// The home folders of the users that a Dockerfile makes, where it makes the folders, too; and those of users that
/// images are known for.
/// </summary>
internal sealed class UserHomes
{
    private static readonly ShellOptionSyntax Useradd = new(
        "bcdefgGkKpsuRPZ",
        "--base-dir",
        "--comment",
        "--home-dir",
        "--home",
        "--expiredate",
        "--inactive",
        "--gid",
        "--groups",
        "--skel",
        "--key",
        "--password",
        "--shell",
        "--uid",
        "--root",
        "--prefix",
        "--selinux-user");

    private static readonly ShellOptionSyntax Adduser = new(
        "hgsGuk",
        "--home",
        "--gecos",
        "--comment",
        "--shell",
        "--ingroup",
        "--gid",
        "--uid",
        "--firstuid",
        "--lastuid",
        "--conf");

    private static readonly ImmutableDictionary<string, AccountList> None =
        ImmutableDictionary.Create<string, AccountList>(StringComparer.Ordinal);

    // By stage: the accounts by their names and numbers, each list with what the stages below made.
    private readonly ImmutableDictionary<string, AccountList>[] accounts;

    public UserHomes(ImmutableArray<Stage> stages, RunTable runs)
    {
        accounts = new ImmutableDictionary<string, AccountList>[stages.Length];
        foreach (var stage in stages)
        {
            accounts[stage.Index] = stage.BaseStage is { } parent ? accounts[parent.Index] : None;
            foreach (var run in runs.RunsOf(stage))
                foreach (var command in run.Commands)
                    if (command.Name is "useradd" or "adduser" && Read(command, run, stage) is { } account)
                        Add(account, stage.Index);
        }
    }

    /// <summary>
    /// The home folder of the user that an instruction finds; null where it is not known, or there is none for sure.
    /// </summary>
    public string? Find(BuildState state)
    {
        if (state.User is not { } user || state.UserInstruction is not { } instruction) return null;
        var colon = user.IndexOf(':');
        var name = colon < 0 ? user : user.Substring(0, colon);
        if (state.Stage is { } stage && accounts[stage.Index].TryGetValue(name, out var known))
        {
            for (AccountList? list = known; list is not null; list = list.Below)
                if (list.LastBefore(instruction.Span.Start) is { } account) return account.Home;
        }

        return name is "node" or "1000" && IsNode(state.Stage!.RootBase) ? "/home/node" : null;
    }

    private void Add(Account account, int stage)
    {
        Add(account.Name, account, stage);
        if (account.Number is { } number && number != account.Name) Add(number, account, stage);
    }

    private void Add(string name, Account account, int stage)
    {
        if (!accounts[stage].TryGetValue(name, out var list) || list.Stage != account.Stage)
            accounts[stage] = accounts[stage].SetItem(name, list = new AccountList(account.Stage, list));
        list.Add(account);
    }

    private static Account? Read(ShellCommand command, RunModel run, Stage stage)
    {
        var isAdduser = command.Name == "adduser";
        var arguments = new ShellArguments(command, isAdduser ? Adduser : Useradd);
        var operands = arguments.Operands;
        if (operands.Length != 1 || Value(operands[0], run) is not { Length: > 0 } name) return null;
        var number = ValueOf(arguments, command, run, "-u", "--uid");
        var home = isAdduser
            ? ValueOf(arguments, command, run, "-h", "--home")
            : ValueOf(arguments, command, run, "-d", "--home")
                ?? ValueOf(arguments, command, run, "--home-dir", "--home-dir");
        var isMade = isAdduser
            ? !arguments.Has("-H", "--no-create-home")
                && !arguments.Has("-M")
                && (home is not null || !arguments.Has("--system"))
            : arguments.Has("-m", "--create-home");
        var isElsewhere = !isAdduser && arguments.Has("-b", "--base-dir")
            || home is null
                && (isAdduser
                    ? arguments.Has("-h", "--home")
                    : arguments.Has("-d", "--home") || arguments.Has("--home-dir"));
        return new Account(
            stage, command.Span.Start, name, number, isMade && !isElsewhere ? home ?? "/home/" + name : null);
    }

    /// <summary>The value of an option with the values of variables; null where it is not known.</summary>
    private static string? ValueOf(
        ShellArguments arguments, ShellCommand command, RunModel run, string option, string longOption)
    {
        if (arguments.GetValue(option, longOption) is { } value) return value;
        if (arguments.GetOption(option, longOption) is not { } word) return null;
        var next = command.Arguments.IndexOf(word) + 1;
        return word.Value is not null && next < command.Arguments.Length ? Value(command.Arguments[next], run) : null;
    }

    private static string? Value(ShellWord word, RunModel run) => word.Resolve(run.State.GetValue);

    private static bool IsNode(BaseImage image) =>
        image.Kind == BaseImageKind.Image
            && image.KnownPrefix is var name
            && (name == "node" || name.StartsWith("node:", StringComparison.Ordinal));

    /// <summary>
    /// The accounts of one name that a stage makes, in the order of the text, above those that the stages below it
    /// make.
    /// </summary>
    private sealed class AccountList(Stage stage, AccountList? below)
    {
        private readonly List<Account> own = [];

        public Stage Stage { get; } = stage;

        public AccountList? Below { get; } = below;

        public void Add(Account account) => own.Add(account);

        public Account? LastBefore(int position)
        {
            var low = BinarySearch.First(
                own.Count, (own, position), static (all, i) => all.own[i].Start >= all.position);
            return low == 0 ? null : own[low - 1];
        }
    }

    private sealed record Account(Stage Stage, int Start, string Name, string? Number, string? Home);
}
