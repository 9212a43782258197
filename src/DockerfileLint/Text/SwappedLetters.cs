namespace DockerfileLint.Text;

/// <summary>Two letters next to each other that have changed places, which is one typing error.</summary>
internal static class SwappedLetters
{
    /// <summary>Whether a word becomes another one when two letters change places.</summary>
    public static bool Make(string word, string other)
    {
        if (word.Length != other.Length) return false;
        var i = 0;
        while (i < word.Length && word[i] == other[i]) i++;
        return i + 1 < word.Length && word[i] == other[i + 1] && word[i + 1] == other[i]
            && string.CompareOrdinal(word, i + 2, other, i + 2, word.Length) == 0;
    }
}
