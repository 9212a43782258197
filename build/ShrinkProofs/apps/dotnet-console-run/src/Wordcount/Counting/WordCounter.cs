namespace Wordcount.Counting;

public sealed class WordCounter
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Read(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
            foreach (var word in line.Split([' ', ',', '.', ';'], StringSplitOptions.RemoveEmptyEntries))
            {
                var key = word.ToLowerInvariant();
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
    }

    public IEnumerable<(string Word, int Count)> Most(int number) =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(number).Select(pair => (pair.Key, pair.Value));
}
