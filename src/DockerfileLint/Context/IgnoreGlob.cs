using System.Collections.Immutable;

namespace DockerfileLint.Context;

/// <summary>
/// Matches patterns with wildcards, without recursion: each wildcard is tried again from its last place only.
/// </summary>
internal static class IgnoreGlob
{
    public static bool Matches(ImmutableArray<IgnoreToken> tokens, string path)
    {
        int token = 0, place = 0;
        int manyToken = -1, manyPlace = 0, foldersToken = -1, foldersPlace = 0;
        while (true)
        {
            if (token < tokens.Length && tokens[token].Kind == IgnoreTokenKind.Rest) return true;
            if (token < tokens.Length && tokens[token].Kind == IgnoreTokenKind.Many)
            {
                (manyToken, manyPlace) = (++token, place);
                continue;
            }

            if (token < tokens.Length && tokens[token].Kind == IgnoreTokenKind.Folders)
            {
                (foldersToken, foldersPlace) = (++token, place);
                manyToken = -1;
                continue;
            }

            if (token == tokens.Length && place == path.Length) return true;
            if (token < tokens.Length && place < path.Length && Takes(tokens[token], path, ref place))
            {
                token++;
                continue;
            }

            if (manyToken >= 0 && manyPlace < path.Length && path[manyPlace] != '/')
            {
                (token, place) = (manyToken, ++manyPlace);
                continue;
            }

            var slash = foldersToken < 0 ? -1 : path.IndexOf('/', foldersPlace);
            if (slash < 0) return false;
            foldersPlace = slash + 1;
            (token, place, manyToken) = (foldersToken, foldersPlace, -1);
        }
    }

    private static bool Takes(IgnoreToken token, string path, ref int place)
    {
        var length = char.IsHighSurrogate(path[place]) && place + 1 < path.Length ? 2 : 1;
        switch (token.Kind)
        {
            case IgnoreTokenKind.Character when path[place] == token.Character:
                place++;
                return true;
            case IgnoreTokenKind.One when path[place] != '/':
            case IgnoreTokenKind.Set when IgnoreSet.Contains(token.Set!, path[place]):
                place += length;
                return true;
            default:
                return false;
        }
    }
}
