using System.Reflection;
using Wordcount.Counting;

var counter = new WordCounter();
using (var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Wordcount.sample.txt")!)
using (var reader = args.Length > 0 ? File.OpenText(args[0]) : new StreamReader(stream))
    counter.Read(reader);

foreach (var (word, count) in counter.Most(5)) Console.WriteLine($"{count,4} {word}");
