-- Settle an entry: publish its result and let go of it, in one move. First come, first settled: the loser of a
-- claim race finds the entry no longer pending and publishes nothing.
-- The first write is XACK: a script that starts with it runs even at maxmemory, so that the backlog can drain.
-- KEYS  1 raw stream  2 enriched stream  3 status hash  4 meta hash
-- ARGV  1 group  2 entry  3 version  4 deliveries  5 seconds a settled status is kept  6 channel or ''  7 message
--       8.. fields of the enriched entry: name, value, ...
-- Returns the enriched entry, or '' if the entry was not pending any more.
local function is(key, wanted)
  local kind = redis.call('TYPE', key).ok
  return kind == 'none' or kind == wanted
end
if not (is(KEYS[1], 'stream') and is(KEYS[2], 'stream') and is(KEYS[3], 'hash') and is(KEYS[4], 'hash')) then
  return redis.error_reply('WRONGTYPE a key of this partition holds another type of value')
end
if #redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[2], ARGV[2], 1) == 0 then return '' end

local version = ARGV[3]
local known = redis.call('HMGET', KEYS[3], 'version', 's:' .. version, 'b:' .. version, 'open')
redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
local entry = redis.call('XADD', KEYS[2], '*', unpack(ARGV, 8))
redis.call('XDEL', KEYS[1], ARGV[2])
redis.call('HSET', KEYS[3], 's:' .. version, 'enriched', 'e:' .. version, entry, 'a:' .. version, ARGV[4])
if tonumber(known[1] or '0') < tonumber(version) then redis.call('HSET', KEYS[3], 'version', version) end
if known[2] == 'pending' then
  redis.call('HINCRBY', KEYS[3], 'open', -1)
  redis.call('HINCRBY', KEYS[4], 'backlog_bytes', -tonumber(known[3] or '0'))
end
if tonumber(known[4] or '0') <= 1 then redis.call('EXPIRE', KEYS[3], ARGV[5]) end
redis.call('HINCRBY', KEYS[4], 'settled', 1)
redis.call('HDEL', KEYS[4], 'given_up_in_a_row')
if ARGV[6] ~= '' then redis.pcall('PUBLISH', ARGV[6], ARGV[7]) end
return entry
