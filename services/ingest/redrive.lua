-- Redrive a dead letter: dead -> raw again, once. Two at a time: the second finds nothing to send.
-- KEYS  1 dead stream  2 raw stream  3 status hash  4 meta hash   ARGV  1 dead entry  2 names of fields to leave behind, '|x|y|'
-- Returns the new raw entry, or '' if there is no such dead letter.
local function is(key, wanted)
  local kind = redis.call('TYPE', key).ok
  return kind == 'none' or kind == wanted
end
if not (is(KEYS[1], 'stream') and is(KEYS[2], 'stream') and is(KEYS[3], 'hash') and is(KEYS[4], 'hash')) then
  return redis.error_reply('WRONGTYPE a key of this partition holds another type of value')
end
local found = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1])
if #found == 0 then return '' end
local fields, kept, version = found[1][2], {}, nil
for i = 1, #fields, 2 do
  if fields[i] == 'version' then version = fields[i + 1] end
  if not string.find(ARGV[2], '|' .. fields[i] .. '|', 1, true) then
    kept[#kept + 1] = fields[i]
    kept[#kept + 1] = fields[i + 1]
  end
end
if #kept == 0 then return redis.error_reply('ERR the dead letter has no field to send') end
local entry = redis.call('XADD', KEYS[2], '*', unpack(kept))
redis.call('XDEL', KEYS[1], ARGV[1])
if version and redis.call('HEXISTS', KEYS[3], 's:' .. version) == 1 then
  redis.call('HSET', KEYS[3], 's:' .. version, 'pending', 'r:' .. version, entry)
  redis.call('HDEL', KEYS[3], 'e:' .. version)
  redis.call('HINCRBY', KEYS[4], 'backlog_bytes', redis.call('HGET', KEYS[3], 'b:' .. version) or 0)
end
redis.call('HINCRBY', KEYS[4], 'redriven', 1)
return entry
