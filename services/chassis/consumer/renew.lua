-- Renew the lease on entries in hand: set their idle time to 0, only while they are still this consumer's.
-- A worker woken from SIGSTOP must not take an entry back from whoever claimed it meanwhile.
-- KEYS[1] stream   ARGV[1] group   ARGV[2] consumer   ARGV[3..] entry ids
-- Returns the ids that somebody else has now. One that is not pending at all has been settled; that its answer is
-- still on the way to us is no loss. JUSTID leaves the delivery count alone.
local lost = {}
for i = 3, #ARGV do
  local pending = redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[i], ARGV[i], 1)
  if #pending == 1 and pending[1][2] == ARGV[2] then
    redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[i], 'JUSTID')
  elseif #pending == 1 then
    lost[#lost + 1] = ARGV[i]
  end
end
return lost
