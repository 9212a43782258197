module Tally
end
