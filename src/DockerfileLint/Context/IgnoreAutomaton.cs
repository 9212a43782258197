using System.Collections.Immutable;

namespace DockerfileLint.Context;

/// <summary>
/// Matches any pattern, keeping all places that it may have come to; for the few that <see cref="IgnoreGlob"/> does not
/// suit.
/// </summary>
internal readonly struct IgnoreAutomaton
{
    private readonly ImmutableArray<IgnoreToken> tokens;
    private readonly string path;

    private IgnoreAutomaton(ImmutableArray<IgnoreToken> tokens, string path)
    {
        this.tokens = tokens;
        this.path = path;
    }

    /// <summary>
    /// Whether a pattern needs this: <c>**</c> inside a name, places without characters, or sets that hold a slash.
    /// </summary>
    public static bool IsNeeded(ImmutableArray<IgnoreToken> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind >= IgnoreTokenKind.Start || tokens[i].Set is { } set && IgnoreSet.Contains(set, '/'))
                return true;
            if (tokens[i].Kind == IgnoreTokenKind.Folders
                && i > 0
                && tokens[i - 1] is not ({ Kind: IgnoreTokenKind.Character, Character: '/' }
                    or { Kind: IgnoreTokenKind.Folders }))
                return true;
        }

        return false;
    }

    /// <summary>Whether a pattern matches the whole path.</summary>
    public static bool Matches(ImmutableArray<IgnoreToken> tokens, string path) =>
        new IgnoreAutomaton(tokens, path).Run();

    private bool Run()
    {
        var places = new bool[tokens.Length + 1];
        Enter(places, 0, 0);
        for (var i = 0; i < path.Length; i++)
        {
            var next = new bool[places.Length];
            for (var place = 0; place < tokens.Length; place++)
                if (places[place]) Step(next, place, i);
            places = next;
        }

        return places[tokens.Length];
    }

    /// <summary>Adds a position, and those after it that need no character.</summary>
    private void Enter(bool[] places, int place, int index)
    {
        while (true)
        {
            places[place] = true;
            if (place == tokens.Length || !IsEmptyAt(tokens[place].Kind, index)) return;
            place++;
        }
    }

    private void Step(bool[] next, int place, int index)
    {
        var token = tokens[place];
        switch (token.Kind)
        {
            case IgnoreTokenKind.Many when path[index] != '/':
            case IgnoreTokenKind.Rest:
                Enter(next, place, index + 1);
                break;
            case IgnoreTokenKind.Folders:
                next[place] = true;
                if (path[index] == '/') Enter(next, place + 1, index + 1);
                break;
            case IgnoreTokenKind.Character when token.Character == path[index]:
            case IgnoreTokenKind.One when path[index] != '/':
            case IgnoreTokenKind.Set when IgnoreSet.Contains(token.Set!, path[index]):
                // Half of a character: the other half follows.
                if (token.Kind != IgnoreTokenKind.Character
                    && char.IsHighSurrogate(path[index])
                    && index + 1 < path.Length)
                    next[place] = true;
                else Enter(next, place + 1, index + 1);
                break;
        }
    }

    private bool IsEmptyAt(IgnoreTokenKind kind, int index) => kind switch
    {
        IgnoreTokenKind.Many or IgnoreTokenKind.Folders or IgnoreTokenKind.Rest => true,
        IgnoreTokenKind.Start => index == 0,
        IgnoreTokenKind.End => index == path.Length,
        IgnoreTokenKind.WordEdge => IsWordEdge(index),
        IgnoreTokenKind.NoWordEdge => !IsWordEdge(index),
        _ => false,
    };

    private bool IsWordEdge(int index) =>
        (index > 0
            && IgnoreEscape.IsWord(path[index - 1])) != (index < path.Length && IgnoreEscape.IsWord(path[index]));
}
