using Wordcount.Counting;
using Xunit;

public class WordCounterTests
{
    [Fact]
    public void CountsWordsOfAllCases()
    {
        var counter = new WordCounter();
        counter.Read(new StringReader("A a b"));
        Assert.Equal(("a", 2), counter.Most(1).Single());
    }
}
