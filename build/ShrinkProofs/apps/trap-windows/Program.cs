for (var i = 0; i < 3; i++)
{
    Console.WriteLine("tick");
    Thread.Sleep(100);
}
