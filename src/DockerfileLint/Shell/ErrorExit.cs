using System.Collections.Immutable;
using System.Linq;

namespace DockerfileLint.Shell;

/// <summary>What commands make of <c>errexit</c>, the option of a shell that <c>set -e</c> turns on.</summary>
internal static class ErrorExit
{
    private const string Option = "errexit";

    /// <summary>Whether a command, where it runs, turns the option on for sure.</summary>
    public static bool IsTurnedOnBy(ShellCommand command) =>
        command.IsNamed("set") && command.Wrappers.IsEmpty && After(command.Arguments) == true;

    /// <summary>
    /// Lets no list rely on the option where something in the script may turn it off: it isn't known when a function,
    /// a branch or a text that is evaluated runs.
    /// </summary>
    public static void Settle(ShellScript script)
    {
        if (!script.Commands.Any(static command => IsTurnedOnBy(command))
            || script.IsUnderstood && !script.Commands.Any(static command => MayBeTurnedOffBy(command)))
            return;
        foreach (var command in script.Commands)
            if (command.Parent is ShellList list) list.ForgetErrorExit();
    }

    private static bool MayBeTurnedOffBy(ShellCommand command) => command.Name switch
    {
        null => command.Program is not null,
        "set" => After(command.Arguments) == false,
        "eval" => command.Inner.IsEmpty,
        "shopt" => command.Arguments.Any(static word => word.Value is null or Option),
        "." or "source" or "alias" or "trap" => true,
        _ => false,
    };

    /// <summary>
    /// Whether the option is on after <c>set</c> with these arguments; null where they leave it as it is, false where
    /// they may turn it off.
    /// </summary>
    private static bool? After(ImmutableArray<ShellWord> arguments)
    {
        bool? isOn = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Value is not { } letters) return false;
            if (letters is "--" || letters is not ['-' or '+', _, ..]) break;
            var turnsOn = letters[0] == '-';
            foreach (var letter in letters)
            {
                if (letter == 'e') isOn = turnsOn;
                if (letter != 'o' || ++i >= arguments.Length) continue;
                if (arguments[i].Value is not { } name) isOn = turnsOn ? isOn : false;
                else if (name == Option) isOn = turnsOn;
            }
        }

        return isOn;
    }
}
