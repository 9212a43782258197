module Queue
  def self.run = puts("done")
end
